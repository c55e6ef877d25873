/**
 * Signatures, seals and papers that a form has places for (第五条). Where nobody in the county fills in such places, it
 * is done on paper and they are not in use.
 */
import { fieldRole, type FieldRole } from '../../reading/field-words';
import type { FormField, ScoreForm, Stage, StageScores } from '../../reading/record';
import { plain } from '../../reading/text';
import type { Signer } from '../params';
import { shared, type County } from '../county';
import { formScopes, type FormScope } from '../scope';

export interface SignerField {
  readonly field: FormField;
  readonly signer: Signer;
}

export interface Confirmations {
  readonly scope: FormScope;
  readonly village: readonly SignerField[];
  readonly township: readonly SignerField[];
  /** `null`: in nobody's part of the form. */
  readonly seals: readonly (FormField & { readonly section: 'village' | 'township' | null })[];
  readonly papers: readonly FormField[];
}

export interface ConfirmationsInUse {
  readonly forms: readonly Confirmations[];
  readonly signatures: boolean;
  readonly seals: boolean;
  readonly papers: boolean;
}

export const confirmations = shared((assessment: County): ConfirmationsInUse => {
  const forms = formScopes(assessment)
    .filter(({ form }) => form.fields.length > 0)
    .map(confirmationsOf);
  const anyFilled = (pick: (form: Confirmations) => readonly FormField[]) =>
    forms.some((form) => pick(form).some(isFilled));
  return {
    forms,
    signatures: anyFilled(({ village, township }) => [...village, ...township].map(({ field }) => field)),
    seals: anyFilled(({ seals }) => seals),
    papers: anyFilled(({ papers }) => papers),
  };
});

const PAPERS: ReadonlySet<FieldRole | null> = new Set(['selfReport', 'selfForm', 'baseData']);

function confirmationsOf(scope: FormScope): Confirmations {
  const fields = scope.form.fields.map(onItsLine);
  const signers = fields.flatMap((field) => {
    const found = signerOf(field);
    return found ? [{ field, ...found }] : [];
  });
  return {
    scope,
    village: signers.filter(({ part }) => part === 'village'),
    township: signers.filter(({ part }) => part === 'township'),
    seals: fields.filter(isSeal),
    papers: fields.filter(({ label }) => PAPERS.has(fieldRole(label))),
  };
}

/** One of several places on a printed line is filled in on that line, not in the next cell. */
function onItsLine(field: FormField, _: number, all: readonly FormField[]): FormField {
  const { row, column } = field.labelPlace;
  const shared = all.filter(({ labelPlace }) => labelPlace.row === row && labelPlace.column === column);
  return shared.length > 1 ? { ...field, place: field.labelPlace } : field;
}

const isSeal = (field: FormField): field is Confirmations['seals'][number] =>
  fieldRole(field.label) === 'seal' &&
  (field.section === 'village' || field.section === 'township' || field.section === null);

type Part = 'village' | 'township';

/** Who signs in a field, and for whom; `null` for fields that the text asks no signature in. */
function signerOf({ label, section }: FormField): { readonly signer: Signer; readonly part: Part } | null {
  const role = fieldRole(label);
  if (section !== null && section !== 'village' && section !== 'township') return null;
  if (role === 'secretary' || role === 'director') return { signer: role, part: 'village' };
  if (role === 'townshipSecretary' || role === 'townshipHead') return { signer: role, part: 'township' };
  if (section === null) return null;
  const township = section === 'township';
  if (role === 'anySecretary') return { signer: township ? 'townshipSecretary' : 'secretary', part: section };
  if (role === 'anyDirector' && !township) return { signer: 'director', part: section };
  return role === 'signature' ? { signer: 'signature', part: section } : null;
}

/** Printed hints and words that say that it is not there. */
const NOTHING =
  /^(?:\((?:签字|签名|签章|盖章|公章|章|手印)\)|[-—/.]|年月日|[无否×]|没有|未报|未交|未签|缺)*$/;

export const isFilled = ({ value }: FormField): boolean => !NOTHING.test(plain(value));

/** Signers without a signature; one with two places needs one of them. */
export function unsigned(places: readonly SignerField[]): readonly SignerField[] {
  const signed = new Set(places.filter(({ field }) => isFilled(field)).map(({ signer }) => signer));
  const seen = new Set<Signer>();
  return places.filter(({ signer }) => {
    if (signed.has(signer) || seen.has(signer)) return false;
    seen.add(signer);
    return true;
  });
}

const hasScores = (scores: StageScores | undefined): boolean =>
  scores !== undefined && scores.values.some((value) => !Number.isNaN(value));

/** A part is due when scores that build on it are there, up to the stage that is assessed. */
export function isDue({ stage }: County, { scores }: ScoreForm, part: Part): boolean {
  const builtOn: readonly Stage[] = part === 'village' ? ['self', 'township', 'city'] : ['township', 'city'];
  return (part === 'village' || stage !== 'self') && builtOn.some((one) => hasScores(scores[one]));
}
