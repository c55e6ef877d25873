/** An empty or foreign workbook: blank forms to begin with, or the header to be pointed at. */
import { Button } from '@fluentui/react-components';
import { usePane, usePaneState, useWords } from '../pane-context';

export function EmptyWorkbook({ onBind }: { readonly onBind: (sheet: string) => void }) {
  const words = useWords();
  const { session } = usePane();
  const { activity } = usePaneState();
  return (
    <section className="card empty">
      <h2 className="heading">{words.empty.title}</h2>
      <p>{words.empty.text}</p>
      <Button
        appearance="primary"
        disabled={activity !== null}
        onClick={() => void session.insertTemplates()}
      >
        {words.empty.templates}
      </Button>
      <Button disabled={activity !== null} onClick={() => onBind('')}>
        {words.empty.bind}
      </Button>
      <ol className="plain note">
        {words.grade.hint.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  );
}
