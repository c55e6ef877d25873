/** 指定表头、列对应: how a sheet is to be read where its words mislead. Nothing is guessed; a person says it. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { headersIn, type ColumnRole, type SheetBinding } from '../../reading';
import { columnName, type Area } from '../../workbook/address';
import { findSheet } from '../../workbook/snapshot';
import { usePane, usePaneState, useWords } from '../pane-context';

const USES: readonly SheetBinding['use'][] = ['auto', 'form', 'list', 'survey', 'roster', 'none'];

interface BindingPanelProps {
  /** Sheet to begin with; empty for the one that is selected. */
  readonly initial: string;
  readonly onClose: () => void;
}

export function BindingPanel({ initial, onClose }: BindingPanelProps) {
  const words = useWords();
  const { session } = usePane();
  const { judgement, selection, said, activity } = usePaneState();
  const names = judgement?.snapshot.sheets.map(({ name }) => name) ?? [];
  const [name, setName] = useState(initial || (selection?.sheet ?? names[0] ?? ''));
  const known = said.bindings.find(({ sheet }) => sheet === name);
  const [draft, setDraft] = useState<SheetBinding>(known ?? automatic(name));
  const choose = (sheet: string) => {
    setName(sheet);
    setDraft(said.bindings.find((binding) => binding.sheet === sheet) ?? automatic(sheet));
  };
  const sheet = judgement ? findSheet(judgement.snapshot, name) : undefined;
  const header = sheet ? headersIn(sheet, draft.header) : null;
  const done = (binding: SheetBinding | null) => {
    onClose();
    void session.bind(name, binding);
  };
  const takeSelection = () => {
    if (selection?.sheet === name) setDraft({ ...draft, header: selection.area, roles: {} });
  };
  return (
    <section className="binding">
      <Button size="small" appearance="subtle" onClick={onClose}>
        ← {words.menu.back}
      </Button>
      <h2 className="heading">{words.binding.title}</h2>
      <label className="binding__field">
        <span className="label">{words.binding.sheet}</span>
        <select className="field field--select" value={name} onChange={({ target }) => choose(target.value)}>
          {names.map((other) => (
            <option key={other}>{other}</option>
          ))}
        </select>
      </label>
      <label className="binding__field">
        <span className="label">{words.binding.use}</span>
        <select
          className="field field--select"
          value={draft.use}
          onChange={({ target }) => {
            const use = USES.find((other) => other === target.value);
            if (use) setDraft({ ...draft, use });
          }}
        >
          {USES.map((use) => (
            <option key={use} value={use}>
              {words.binding.uses[use]}
            </option>
          ))}
        </select>
      </label>
      {draft.use !== 'none' && (
        <>
          <h3 className="label">{words.binding.header}</h3>
          <p className="note">{words.binding.headerHint}</p>
          <Button size="small" disabled={selection?.sheet !== name} onClick={takeSelection}>
            {words.binding.takeSelection}
          </Button>
          {header && <p>{words.binding.headerRows(rowsText(header.rows))}</p>}
          {header && (
            <fieldset className="columns">
              <legend className="label">{words.binding.columns}</legend>
              {header.columns.map(({ column, text, role }) => (
                <label key={column} className="columns__row">
                  <span>{words.binding.column(columnName(column), text)}</span>
                  <RoleSelect
                    value={draft.roles[column] ?? null}
                    read={role}
                    onChange={(chosen) =>
                      setDraft({ ...draft, roles: withRole(draft.roles, column, chosen) })
                    }
                  />
                </label>
              ))}
            </fieldset>
          )}
        </>
      )}
      <div className="binding__buttons">
        <Button appearance="primary" disabled={activity !== null} onClick={() => done(draft)}>
          {words.binding.save}
        </Button>
        <Button disabled={activity !== null || !known} onClick={() => done(null)}>
          {words.binding.reset}
        </Button>
      </div>
    </section>
  );
}

interface RoleSelectProps {
  readonly value: ColumnRole | null;
  /** What the words say. */
  readonly read: ColumnRole | null;
  readonly onChange: (role: ColumnRole | null) => void;
}

function RoleSelect({ value, read, onChange }: RoleSelectProps) {
  const words = useWords();
  const byWords =
    read === null ? words.binding.byWords : `${words.binding.roles[read] ?? read} (${words.binding.byWords})`;
  return (
    <select
      className="field field--select"
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : (target.value as ColumnRole))}
    >
      <option value="">{byWords}</option>
      {Object.entries(words.binding.roles).map(([role, title]) => (
        <option key={role} value={role}>
          {title}
        </option>
      ))}
    </select>
  );
}

const automatic = (sheet: string): SheetBinding => ({ sheet, use: 'auto', header: null, roles: {} });

const rowsText = ({ top, bottom }: Pick<Area, 'top' | 'bottom'>): string =>
  top === bottom ? `${top + 1}` : `${top + 1}–${bottom + 1}`;

function withRole(
  roles: SheetBinding['roles'],
  column: number,
  role: ColumnRole | null,
): SheetBinding['roles'] {
  const others = Object.fromEntries(Object.entries(roles).filter(([other]) => Number(other) !== column));
  return role === null ? others : { ...others, [column]: role };
}
