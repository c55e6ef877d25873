/**
 * What the pane knows of the selection: the view 依据 speaks of it.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost } from '../../src/hosts/excel';
import { PaneSession } from '../../src/taskpane/session/session';
import { parseArea, type Area } from '../../src/workbook/address';
import { countyOfForms } from '../hosts/excel/county';
import { openInExcel, settled } from '../simulated-excel/office';

const area = (address: string): Area => {
  const found = parseArea(address);
  if (!found) throw new Error(address);
  return found;
};

async function opened() {
  const workbook = countyOfForms(3);
  workbook.select(workbook.sheet('单位2'), area('H6'));
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  const session = new PaneSession({ host, loadTemplates: () => import('../../src/templates') });
  const selection = () => session.store.get().selection;
  return { workbook, excel, host, session, selection };
}

test('what was selected before the pane opened is known', async () => {
  const { session, selection } = await opened();
  await session.start();
  expect(selection()).toEqual({ sheet: '单位2', area: area('H6') });
});

test('a switch of sheets is followed, though nothing is selected anew', async () => {
  const { workbook, session, selection } = await opened();
  await session.start();
  workbook.select(workbook.sheet('单位3'), area('H8'));
  workbook.activate(workbook.sheet('单位2'));
  await settled();
  expect(selection()).toEqual({ sheet: '单位2', area: area('H6') });
  workbook.activate(workbook.sheet('单位3'));
  await settled();
  expect(selection()).toEqual({ sheet: '单位3', area: area('H8') });
});

test('several areas: the first one counts', async () => {
  const { workbook, session, selection } = await opened();
  workbook.select(workbook.sheet('单位1'), area('B2:C3'), area('E5'));
  await session.start();
  expect(selection()).toEqual({ sheet: '单位1', area: area('B2:C3') });
});

test('an answer that a newer selection has overtaken is not used', async () => {
  const { workbook, host, session, selection } = await opened();
  await session.start();
  const ask = host.selection.bind(host);
  host.selection = async () => {
    const answer = await ask();
    await settled(60);
    return answer;
  };
  const asked = session.lookAtSelection();
  await settled();
  workbook.select(workbook.sheet('单位1'), area('C4'));
  await asked;
  expect(selection()).toEqual({ sheet: '单位1', area: area('C4') });
});

test('while somebody is typing, what is known stays', async () => {
  const { excel, session, selection } = await opened();
  await session.start();
  excel.faults.editing = true;
  await session.lookAtSelection();
  expect(selection()).toEqual({ sheet: '单位2', area: area('H6') });
  expect(session.store.get().message).toBeNull();
});
