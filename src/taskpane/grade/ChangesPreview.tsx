/** What the button would write, before anything is written. */
import { useMemo } from 'react';
import { WORKBOOK_WORDS } from '../../locales/workbook-words';
import { planRun } from '../../runs';
import type { CellEdit } from '../../workbook/edit';
import { formulaAt, findSheet } from '../../workbook/snapshot';
import { usePaneState, useWords } from '../pane-context';
import { ChangeTable } from './ChangeTable';

export function ChangesPreview() {
  const words = useWords();
  const { judgement } = usePaneState();
  const edits = useMemo(() => (judgement ? planRun('grade', judgement, WORKBOOK_WORDS) : []), [judgement]);
  const cells = edits.filter((edit): edit is CellEdit => {
    if (edit.kind !== 'cell' || !judgement) return false;
    const sheet = findSheet(judgement.snapshot, edit.sheet);
    return !sheet || formulaAt(sheet, edit.row, edit.column) !== edit.content.formula;
  });
  const sheets = edits.flatMap((edit) => (edit.kind === 'sheet' ? [edit.sheet] : []));
  return (
    <section className="card" aria-labelledby="preview">
      <h2 className="heading" id="preview">
        {words.preview.title}
      </h2>
      {cells.length === 0 && sheets.length === 0 && <p>{words.preview.nothing}</p>}
      {sheets.length > 0 && <p>{words.preview.sheets(sheets)}</p>}
      {cells.length > 0 && (
        <>
          <p>{words.preview.cells(cells.length)}</p>
          <ChangeTable edits={cells} />
        </>
      )}
    </section>
  );
}
