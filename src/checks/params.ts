/**
 * What each finding says, as data: one entry per check code. Numbers are written as exact decimals (`'86.5'`),
 * cells and areas in A1 notation; the sentences made of them live in the locales.
 */
import type { SumParams, TemplateParams, ValueParams } from './params/cells';
import type { GradeParams, RosterParams, SatisfactionParams } from './params/county';
import type { FormalityParams } from './params/formalities';

export type { SumParams, TemplateParams, ValueParams } from './params/cells';
export type { GradeParams, RosterParams, SatisfactionParams } from './params/county';
export type { DatedEvent, DateKind, FormalityParams, Signer } from './params/formalities';
export type { NamedCell, NamedTotal, PointsConflict } from './params/shared';

export interface FindingParams
  extends
    TemplateParams,
    ValueParams,
    SumParams,
    SatisfactionParams,
    RosterParams,
    GradeParams,
    FormalityParams {}

/** Stable code of a check; staff quote it on the phone. */
export type CheckCode = keyof FindingParams;
