/** Which townships there are, and which of them a written name means. */
import { nameKey } from '../reading/text';
import type { WorkbookReading } from '../reading/record';
import type { RuleBook } from '../rulebook/rulebook';

/** The rule book's townships; the roster's where it lists none, or none that the roster has: another county's. */
export function knownTownships(
  readings: readonly WorkbookReading[],
  rulebook: RuleBook,
): ReadonlySet<string> {
  const ruled = new Set(rulebook.townships.value.map(({ name }) => nameKey(name)));
  const rostered = new Set(
    readings.flatMap(({ roster }) =>
      roster.flatMap(({ township }) => (township ? [nameKey(township.text)] : [])),
    ),
  );
  if (rostered.size === 0) return ruled;
  return [...rostered].some((name) => townshipIn(ruled, name) !== null) ? ruled : rostered;
}

const SEPARATORS = /[、,;/\n]/;

/** Township names of one cell, each by itself. */
export const townshipsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(SEPARATORS)
    .map(nameKey)
    .filter((name) => name !== '');

/** 弥勒市弥阳镇 is 弥阳镇; `null` for a township that nobody knows, and for several in one cell. */
export function townshipIn(known: ReadonlySet<string>, text: string): string | null {
  const [name, ...others] = townshipsIn(text);
  if (name === undefined || others.length > 0) return null;
  if (known.has(name)) return name;
  for (const township of known) if (name.endsWith(township)) return township;
  return null;
}
