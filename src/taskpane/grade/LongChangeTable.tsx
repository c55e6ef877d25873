/** Cells with what stands there now and what will; only the rows in sight are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { CellEdit } from '../../workbook/edit';
import { CellLink } from '../CellLink';
import { contentText } from '../content-text';
import { useWords } from '../pane-context';

const ROW_HEIGHT = 28;

export interface ChangeTableProps {
  readonly edits: readonly CellEdit[];
  /** The changes have been made: what stood there is no longer what stands there now. */
  readonly made?: boolean;
}

export function LongChangeTable({ edits, made = false }: ChangeTableProps) {
  const words = useWords();
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: edits.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  return (
    <div className="changes" role="table" aria-rowcount={edits.length + 1}>
      <div className="changes__row changes__row--head" role="row">
        <span role="columnheader">{words.preview.cell}</span>
        <span role="columnheader">{made ? words.preview.was : words.preview.now}</span>
        <span role="columnheader">{made ? words.preview.became : words.preview.then}</span>
      </div>
      <div ref={scroll} className="changes__scroll" role="rowgroup" tabIndex={0}>
        <div style={{ height: rows.getTotalSize(), position: 'relative' }} role="presentation">
          {rows.getVirtualItems().map(({ index, start }) => {
            const edit = edits[index];
            if (!edit) return null;
            const area = { top: edit.row, left: edit.column, bottom: edit.row, right: edit.column };
            return (
              <div
                key={index}
                className="changes__row"
                role="row"
                aria-rowindex={index + 2}
                style={{ position: 'absolute', transform: `translateY(${start}px)`, height: ROW_HEIGHT }}
              >
                <span role="cell" className="changes__place">
                  <CellLink sheet={edit.sheet} area={area} /> <small>{edit.sheet}</small>
                </span>
                <span role="cell">{contentText(edit.expected, words.preview.empty)}</span>
                <span role="cell">{contentText(edit.content, words.preview.empty)}</span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
