/** What can be wrong with a manifest. */
export type ManifestFault =
  /** Not XML at all, or not well-formed. */
  | 'malformed'
  /** An element or attribute the schema (as far as we use it) does not have at this place. */
  | 'unexpected'
  | 'order'
  | 'missing'
  | 'tooMany'
  | 'empty'
  | 'tooLong'
  /** A reference without its resource, or a resource nobody refers to. */
  | 'unresolved'
  | 'unused'
  | 'duplicateId'
  /** Addresses: not https, not under the add-in's own address, no such page, no such picture, wrong pixels. */
  | 'notHttps'
  | 'elsewhere'
  | 'noSuchPage'
  | 'noSuchImage'
  | 'imageSize'
  | 'iconSizes'
  /** What must agree with the rest of the project. */
  | 'version'
  | 'id'
  | 'locale'
  | 'override'
  | 'functions'
  | 'setting';

export interface ManifestFinding {
  readonly fault: ManifestFault;
  readonly line: number;
  readonly message: string;
}

export type Report = (fault: ManifestFault, line: number, message: string) => void;
