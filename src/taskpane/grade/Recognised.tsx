/** Which sheet was taken for which annex, how surely, and the way to say otherwise. */
import { Button } from '@fluentui/react-components';
import type { Annex, BoundTable, WorkbookReading } from '../../reading';
import { CellLink } from '../CellLink';
import { useWords } from '../pane-context';

const ANNEXES: readonly Annex[] = [1, 2, 3];
/** Below this a person should have a look. */
const SURE = 0.9;

interface RecognisedProps {
  readonly reading: WorkbookReading;
  readonly onBind: (sheet: string) => void;
}

export function Recognised({ reading, onBind }: RecognisedProps) {
  const words = useWords();
  const entriesOf = (table: BoundTable): number =>
    reading.forms.filter((form) => form.table === table).length +
    reading.surveys.filter((survey) => survey.table === table).length +
    reading.roster.filter((entry) => entry.table === table).length;
  return (
    <section className="card" aria-labelledby="recognised">
      <h2 className="heading" id="recognised">
        {words.grade.recognised}
      </h2>
      {ANNEXES.map((annex) => {
        const tables = reading.tables
          .filter((table) => table.annex === annex)
          .sort((a, b) => Number(a.confidence >= SURE) - Number(b.confidence >= SURE));
        const doubtful = tables.filter(({ confidence }) => confidence < SURE).length;
        return (
          <details key={annex}>
            <summary>
              {words.grade.annexes[annex]} <strong>{words.grade.tables(tables.length)}</strong>
              {doubtful > 0 && <span className="doubt">{words.grade.doubtful(doubtful)}</span>}
            </summary>
            <ul className="tables">
              {tables.map((table) => {
                const { sheet, area } = table.source;
                const percent = Math.round(table.confidence * 100);
                return (
                  <li key={`${sheet.name} ${area.top} ${area.left}`}>
                    <CellLink sheet={sheet.name} area={area}>
                      {sheet.name}
                    </CellLink>
                    <span className="tables__facts">
                      {annex === 1 && `${words.grade.layouts[table.layout]} · `}
                      {table.layout === 'list' && `${words.grade.entries(entriesOf(table))} · `}
                      <span className={table.confidence < SURE ? 'tables__doubt' : undefined}>
                        {words.grade.confidence(percent)}
                      </span>
                    </span>
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-label={`${words.binding.title} ${sheet.name}`}
                      onClick={() => onBind(sheet.name)}
                    >
                      ✎
                    </Button>
                  </li>
                );
              })}
            </ul>
          </details>
        );
      })}
      <Button size="small" appearance="subtle" onClick={() => onBind('')}>
        {words.empty.bind}
      </Button>
    </section>
  );
}
