/**
 * The part of Microsoft's schemas for task-pane manifests (1.1 with VersionOverrides 1.0) that this manifest uses:
 * which child elements, in which order, how many. Anything else is reported, so that whoever uses more of the schema
 * adds it here first.
 */

/** How often a child may stand: once, at most once, at least once, any number of times. */
export type Count = '1' | '?' | '+' | '*';
export type Slot = readonly [name: string, shape: string, count: Count];

export interface Shape {
  readonly attributes?: readonly string[];
  readonly optional?: readonly string[];
  readonly children?: readonly Slot[];
  /** True for an element that holds text. */
  readonly text?: boolean;
  /** Value of `xsi:type` that stands for this shape, where the schema leaves a choice. */
  readonly type?: string;
}

const override = (name: string): readonly Slot[] => [[name, 'Override', '*']];
const setting = (prefix: string): Shape => ({
  attributes: ['DefaultValue'],
  children: override(`${prefix}Override`),
});
const resource: Shape = { attributes: ['id', 'DefaultValue'], children: override('bt:Override') };
const reference: Shape = { attributes: ['resid'] };

export const SHAPES: Readonly<Record<string, Shape>> = {
  OfficeApp: {
    type: 'TaskPaneApp',
    children: [
      ['Id', 'Text', '1'],
      ['Version', 'Text', '1'],
      ['ProviderName', 'ShortText', '1'],
      ['DefaultLocale', 'Text', '1'],
      ['DisplayName', 'ShortSetting', '1'],
      ['Description', 'LongSetting', '1'],
      ['IconUrl', 'UrlSetting', '1'],
      ['HighResolutionIconUrl', 'UrlSetting', '1'],
      ['SupportUrl', 'UrlSetting', '1'],
      ['AppDomains', 'AppDomains', '?'],
      ['Hosts', 'BaseHosts', '1'],
      ['Requirements', 'Requirements', '1'],
      ['DefaultSettings', 'DefaultSettings', '1'],
      ['Permissions', 'Text', '1'],
      ['ov:VersionOverrides', 'VersionOverrides', '1'],
    ],
  },
  AppDomains: { children: [['AppDomain', 'AppDomain', '+']] },
  AppDomain: { text: true },
  BaseHosts: { children: [['Host', 'BaseHost', '+']] },
  BaseHost: { attributes: ['Name'] },
  Requirements: { children: [['Sets', 'Sets', '1']] },
  Sets: { optional: ['DefaultMinVersion'], children: [['Set', 'Set', '+']] },
  Set: { attributes: ['Name'], optional: ['MinVersion'] },
  DefaultSettings: { children: [['SourceLocation', 'UrlSetting', '1']] },

  VersionOverrides: {
    type: 'VersionOverridesV1_0',
    children: [
      ['ov:Description', 'LongReference', '?'],
      ['ov:Hosts', 'Hosts', '1'],
      ['ov:Resources', 'Resources', '1'],
    ],
  },
  Hosts: { children: [['ov:Host', 'Host', '+']] },
  Host: { type: 'Workbook', children: [['ov:DesktopFormFactor', 'FormFactor', '1']] },
  FormFactor: {
    children: [
      ['ov:GetStarted', 'GetStarted', '?'],
      ['ov:FunctionFile', 'UrlReference', '?'],
      ['ov:ExtensionPoint', 'ExtensionPoint', '+'],
    ],
  },
  GetStarted: {
    children: [
      ['ov:Title', 'ShortReference', '1'],
      ['ov:Description', 'LongReference', '1'],
      ['ov:LearnMoreUrl', 'UrlReference', '1'],
    ],
  },
  ExtensionPoint: { type: 'PrimaryCommandSurface', children: [['ov:OfficeTab', 'OfficeTab', '+']] },
  OfficeTab: { attributes: ['id'], children: [['ov:Group', 'Group', '+']] },
  Group: {
    attributes: ['id'],
    children: [
      ['ov:Label', 'ShortReference', '1'],
      ['ov:Icon', 'Icon', '1'],
      ['ov:Control', 'Button', '+'],
    ],
  },
  Button: {
    type: 'Button',
    attributes: ['id'],
    children: [
      ['ov:Label', 'ShortReference', '1'],
      ['ov:Supertip', 'Supertip', '1'],
      ['ov:Icon', 'Icon', '1'],
      ['ov:Action', 'ShowTaskpane|ExecuteFunction', '1'],
    ],
  },
  Supertip: {
    children: [
      ['ov:Title', 'ShortReference', '1'],
      ['ov:Description', 'LongReference', '1'],
    ],
  },
  Icon: { children: [['bt:Image', 'ImageReference', '+']] },
  ShowTaskpane: {
    type: 'ShowTaskpane',
    children: [
      ['ov:TaskpaneId', 'ShortText', '?'],
      ['ov:SourceLocation', 'UrlReference', '1'],
      ['ov:Title', 'ShortReference', '?'],
    ],
  },
  ExecuteFunction: { type: 'ExecuteFunction', children: [['ov:FunctionName', 'FunctionName', '1']] },
  FunctionName: { text: true },

  Resources: {
    children: [
      ['bt:Images', 'Images', '?'],
      ['bt:Urls', 'Urls', '?'],
      ['bt:ShortStrings', 'ShortStrings', '?'],
      ['bt:LongStrings', 'LongStrings', '?'],
    ],
  },
  Images: { children: [['bt:Image', 'ImageResource', '*']] },
  Urls: { children: [['bt:Url', 'UrlResource', '*']] },
  ShortStrings: { children: [['bt:String', 'ShortResource', '*']] },
  LongStrings: { children: [['bt:String', 'LongResource', '*']] },

  Text: { text: true },
  ShortText: { text: true },
  ShortSetting: setting(''),
  LongSetting: setting(''),
  UrlSetting: setting(''),
  ImageResource: resource,
  UrlResource: resource,
  ShortResource: resource,
  LongResource: resource,
  Override: { attributes: ['Locale', 'Value'] },
  ImageReference: { attributes: ['resid', 'size'] },
  UrlReference: reference,
  ShortReference: reference,
  LongReference: reference,
};
