/** 问题: every finding, narrowed and grouped; only the rows in sight are drawn. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { findingSentence } from '../../locales/wording';
import type { Severity } from '../../workbook/edit';
import { usePaneState, useSentences, useWords, type FindingsFilter } from '../pane-context';
import { checkName, useExplaining } from './explaining';
import { FindingCard } from './FindingCard';
import { grouped, narrow, tell, type Grouping } from './grouping';
import { Narrowings } from './Narrowings';
import { SettledList } from './SettledList';

const ALL: readonly Severity[] = ['error', 'warning', 'notice'];
const ROW_HEIGHT = 96;

export function FindingsView({ filter }: { readonly filter: FindingsFilter }) {
  const words = useWords();
  const sentences = useSentences();
  const { judgement } = usePaneState();
  const [severities, setSeverities] = useState<ReadonlySet<Severity>>(
    new Set(filter.severity ? [filter.severity] : ALL),
  );
  const [search, setSearch] = useState(filter.search ?? '');
  const [code, setCode] = useState<string | null>(null);
  const [grouping, setGrouping] = useState<Grouping>('unit');
  const [opened, setOpened] = useState<string | null>(null);
  const open = judgement?.open;
  const told = useMemo(
    () => tell(open ?? [], (finding) => findingSentence(finding, sentences)),
    [open, sentences],
  );
  const explaining = useExplaining();
  const rows = useMemo(
    () =>
      grouped(narrow(told, { severities, search, code }), grouping, words.findings.county, (name) =>
        checkName(name, explaining),
      ),
    [told, severities, search, code, grouping, words, explaining],
  );
  const list = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => setMargin(list.current?.offsetTop ?? 0), [rows.length === 0]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => document.getElementById('view'),
    estimateSize: (index) => (rows[index]?.kind === 'group' ? 32 : ROW_HEIGHT),
    getItemKey: (index) => {
      const row = rows[index];
      return row?.kind === 'finding' ? row.told.key : `group ${row?.title ?? index}`;
    },
    overscan: 8,
    scrollMargin: margin,
  });
  const shown = rows.filter(({ kind }) => kind === 'finding').length;
  if (!judgement) return null;
  return (
    <>
      <Narrowings
        told={told}
        severities={severities}
        onSeverities={setSeverities}
        search={search}
        onSearch={setSearch}
        code={code}
        nameOf={(name) => checkName(name, explaining)}
        onCode={setCode}
        grouping={grouping}
        onGrouping={setGrouping}
      />
      <p className="note" role="status">
        {told.length === 0
          ? words.findings.none
          : shown === 0
            ? words.findings.noneMatch
            : words.findings.counted(shown, told.length)}
      </p>
      <div
        ref={list}
        role="list"
        aria-label={words.findings.list}
        className="findings"
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className="findings__row"
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              {row.kind === 'group' ? (
                <h2 className="findings__group">
                  {row.title} <small>{row.count}</small>
                </h2>
              ) : (
                <FindingCard
                  told={row.told}
                  open={opened === row.told.key}
                  onToggle={(isOpen) => setOpened(isOpen ? row.told.key : null)}
                />
              )}
            </div>
          );
        })}
      </div>
      <SettledList />
    </>
  );
}
