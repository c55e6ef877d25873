/** Search, severities, kind and grouping of the findings. */
import { Select, ToggleButton } from '@fluentui/react-components';
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
            <ToggleButton
              key={severity}
              size="small"
              shape="circular"
              checked={severities.has(severity)}
              onClick={() => toggle(severity)}
            >
              {words.findings.severityCount(words.findings.severities[severity], count)}
            </ToggleButton>
          );
        })}
      </div>
      <div className="narrowings__selects">
        <Select
          size="small"
          aria-label={words.findings.group}
          value={grouping}
          onChange={(_, { value }) => {
            const chosen = GROUPINGS.find((name) => name === value);
            if (chosen) props.onGrouping(chosen);
          }}
        >
          {GROUPINGS.map((name) => (
            <option key={name} value={name}>
              {words.findings.groups[name]}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          aria-label={words.findings.kind}
          value={code ?? ''}
          onChange={(_, { value }) => props.onCode(value === '' ? null : value)}
        >
          <option value="">{words.findings.kindAll}</option>
          {codes.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}
