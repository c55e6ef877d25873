/** A place of the workbook as a door: pressed, Excel goes there and selects it. */
import type { ReactNode } from 'react';
import { areaToA1, type Area } from '../workbook/address';
import { usePane } from './pane-context';

interface CellLinkProps {
  readonly sheet: string;
  readonly area: Area;
  /** What to show; the address when absent. */
  readonly children?: ReactNode;
}

export function CellLink({ sheet, area, children }: CellLinkProps) {
  const { session } = usePane();
  const address = areaToA1(area);
  return (
    <button
      type="button"
      className="cell-link"
      title={`${sheet}!${address}`}
      onClick={() => void session.goTo(sheet, area)}
    >
      {children ?? address}
    </button>
  );
}
