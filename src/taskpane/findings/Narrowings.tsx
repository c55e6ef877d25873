/** Search, severities, kind and grouping of the findings. */
import type { Severity } from '../../workbook/edit';
import { useWords } from '../pane-context';
import { GROUPINGS, type Grouping, type ToldFinding } from './grouping';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

interface NarrowingsProps {
  readonly told: readonly ToldFinding[];
  readonly severities: ReadonlySet<Severity>;
  readonly onSeverities: (severities: ReadonlySet<Severity>) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly code: string | null;
  /** Code and name of a kind of findings. */
  readonly nameOf: (code: string) => string;
  readonly onCode: (code: string | null) => void;
  readonly grouping: Grouping;
  readonly onGrouping: (grouping: Grouping) => void;
}

export function Narrowings(props: NarrowingsProps) {
  const words = useWords();
  const { told, severities, grouping, code } = props;
  const toggle = (severity: Severity) => {
    const chosen = new Set(severities);
    if (!chosen.delete(severity)) chosen.add(severity);
    props.onSeverities(chosen);
  };
  const codes = [...new Set(told.map(({ finding }) => finding.code))].sort();
  return (
    <div className="narrowings">
      <input
        type="search"
        className="field"
        value={props.search}
        placeholder={words.findings.search}
        aria-label={words.findings.search}
        onChange={({ target }) => props.onSearch(target.value)}
      />
      <div className="narrowings__severities" role="group">
        {SEVERITIES.map((severity) => {
          const count = told.filter(({ finding }) => finding.severity === severity).length;
          return (
            <button
              key={severity}
              type="button"
              className={`chip chip--${severity} chip--choice`}
              aria-pressed={severities.has(severity)}
              onClick={() => toggle(severity)}
            >
              {words.findings.severityCount(words.findings.severities[severity], count)}
            </button>
          );
        })}
      </div>
      <div className="narrowings__selects">
        <select
          className="field field--select"
          aria-label={words.findings.group}
          value={grouping}
          onChange={({ target }) => {
            const chosen = GROUPINGS.find((name) => name === target.value);
            if (chosen) props.onGrouping(chosen);
          }}
        >
          {GROUPINGS.map((name) => (
            <option key={name} value={name}>
              {words.findings.groups[name]}
            </option>
          ))}
        </select>
        <select
          className="field field--select"
          aria-label={words.findings.kind}
          value={code ?? ''}
          onChange={({ target }) => props.onCode(target.value === '' ? null : target.value)}
        >
          <option value="">{words.findings.kindAll}</option>
          {codes.map((name) => (
            <option key={name} value={name}>
              {props.nameOf(name)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
