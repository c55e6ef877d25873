/** Several rectangles of one sheet at once. */
import type { Area } from '../../../src/workbook/address';
import { invalidArgument } from '../wire/errors';
import { defineType, HostObject, readOnly, type ObjectType } from '../wire/host-object';
import { ConditionalFormatCollectionObject } from './conditional-formats';
import { sizeOf, type HostContext, type Place } from './context';
import { areaFromAddress, fullAddress, RangeObject } from './range';
import { RangeFormatObject } from './range-format';
import { worksheetOf } from './registry';

/** Published limit of the address list of `getRanges`. */
const ADDRESS_LIMIT = 8192;

export function areasFromAddress(address: string): Area[] {
  if (address.length > ADDRESS_LIMIT) throw invalidArgument('an address list has at most 8,192 characters');
  return address.split(',').map((one) => areaFromAddress(one.trim()));
}

class RangeCollectionObject extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly place: Place,
  ) {
    super();
  }

  get type(): ObjectType {
    return rangeCollectionType;
  }
}

const rangeCollectionType = defineType<RangeCollectionObject>({
  name: 'RangeCollection',
  items: ({ context, place }) => place.areas.map((area) => new RangeObject(context, place.sheet, area)),
});

export class RangeAreasObject extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly place: Place,
  ) {
    super();
  }

  get type(): ObjectType {
    return rangeAreasType;
  }
}

const rangeAreasType = defineType<RangeAreasObject>({
  name: 'RangeAreas',
  scalars: {
    address: readOnly(({ place }) => place.areas.map((area) => fullAddress(place.sheet, area)).join(',')),
    areaCount: readOnly(({ place }) => place.areas.length),
    cellCount: readOnly(({ place }) =>
      place.areas.reduce((sum, area) => sum + sizeOf(area).rows * sizeOf(area).columns, 0),
    ),
  },
  navigations: {
    areas: ({ context, place }) => new RangeCollectionObject(context, place),
    worksheet: ({ context, place }) => worksheetOf(context, place.sheet),
    format: ({ context, place }) => new RangeFormatObject(context, place),
    conditionalFormats: ({ context, place }) => new ConditionalFormatCollectionObject(context, place),
  },
});
