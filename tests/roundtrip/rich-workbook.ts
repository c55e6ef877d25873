/** A workbook with everything that programs which re-serialise lose, around a small Annex 1 list. */
import { build, HEAD, MAIN, REL, type SheetParts } from '../hosts/xlsx/build';

const TYPE = 'application/vnd.openxmlformats-officedocument';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const rels = (...items: string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
const rel = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;
const text = (ref: string, value: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (ref: string, value: number): string => `<c r="${ref}" s="1"><v>${value}</v></c>`;

const HEADERS = ['挂包单位', '工作成效(50分)', '责任落实(50分)', '加分(20分)', '总分', '等次', '均分'];
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const SCORES: readonly (readonly [string, number, number, number])[] = [
  ['甲局', 45, 44.5, 6],
  ['乙局', 49.5, 40, 0],
  ['丙局', 30, 39.5, 0],
];

const listRows = [
  `<row r="1">${HEADERS.map((header, i) => text(`${LETTERS[i]}1`, header)).join('')}</row>`,
  ...SCORES.map(([unit, effect, duty, bonus], index) => {
    const r = index + 2;
    // A user's own shared formula beside the scores: it stays, and gets no stale value.
    const shared = index === 0 ? '<f t="shared" ref="G2:G4" si="0">E2/1.2</f>' : '<f t="shared" si="0"/>';
    return (
      `<row r="${r}" spans="1:7" ht="20" customHeight="1">${text(`A${r}`, unit)}${number(`B${r}`, effect)}` +
      `${number(`C${r}`, duty)}${number(`D${r}`, bonus)}<c r="E${r}" s="3"/><c r="G${r}">${shared}<v>0</v></c></row>`
    );
  }),
].join('');

const list: SheetParts = {
  name: '汇总',
  before:
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:G4"/><sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="1" width="22.5" customWidth="1"/></cols>',
  data: listRows,
  after:
    '<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>30</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="C2:C4"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="decimal" allowBlank="1" showErrorMessage="1" sqref="B2:B4"><formula1>0</formula1><formula2>50</formula2></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A2" r:id="rId4"/></hyperlinks>' +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rId3"/><headerFooter><oddFooter>&amp;C第&amp;P页</oddFooter></headerFooter>' +
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">' +
    '<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    '<x14:cfRule type="dataBar" id="{00000000-0000-0000-0000-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>' +
    '<xm:sqref>D2:D4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
  relationships: [
    rel('rId1', 'drawing', '../drawings/drawing1.xml'),
    rel('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
    rel('rId3', 'printerSettings', '../printerSettings/printerSettings1.bin'),
    `<Relationship Id="rId4" Type="${REL}/hyperlink" Target="https://example.invalid/" TargetMode="External"/>`,
    rel('rId5', 'comments', '../comments1.xml'),
  ].join(''),
};

const other: SheetParts = {
  name: '存档',
  data: '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></is></c></row>',
  after: '<sheetProtection sheet="1" objects="1" scenarios="1"/><tableParts count="0"/>',
};

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const anchor = (column: number, inside: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>${column + 3}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inside}<xdr:clientData/></xdr:twoCellAnchor>`;

const PARTS: Readonly<Record<string, string | Uint8Array>> = {
  'xl/drawings/drawing1.xml':
    `${HEAD}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${REL}">` +
    anchor(
      8,
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
    ) +
    anchor(
      12,
      `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="公章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`,
    ) +
    '</xdr:wsDr>',
  'xl/drawings/_rels/drawing1.xml.rels': rels(
    rel('rId1', 'chart', '../charts/chart1.xml'),
    rel('rId2', 'image', '../media/image1.png'),
  ),
  'xl/media/image1.png': PNG,
  'xl/charts/chart1.xml':
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${A}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>` +
    '<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>\'汇总\'!$E$2:$E$4</c:f></c:numRef></c:val></c:ser>' +
    '<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>',
  'xl/drawings/vmlDrawing1.vml':
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>某人</author></authors><commentList><comment ref="B2" authorId="0"><text><t>请核对</t></text></comment></commentList></comments>`,
  'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 64 }, (_, i) => (i * 37) % 256),
  'xl/vbaProject.bin': Uint8Array.from({ length: 256 }, (_, i) => (i * 91 + 7) % 256),
  'customXml/item1.xml': `${HEAD}<archive xmlns="urn:example:archive"><number>〔2017〕2</number></archive>`,
  'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="G2" i="1"/><c r="G3" i="1"/><c r="G4" i="1"/></calcChain>`,
  'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
};

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;分&quot;"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>';

/** Bytes of the workbook; with macros it is an .xlsm inside. */
export function richWorkbook(): Uint8Array {
  return build({
    sheets: [list, other],
    styles: STYLES,
    afterSheets:
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">\'汇总\'!$A$1:$G$4</definedName><definedName name="得分区">\'汇总\'!$B$2:$D$4</definedName></definedNames><calcPr calcId="191029"/>',
    bookRelationships: [
      rel('rId90', 'calcChain', 'calcChain.xml'),
      '<Relationship Id="rId91" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
      rel('rId92', 'customXml', '../customXml/item1.xml'),
    ].join(''),
    rootRelationships: rel('rId93', 'extended-properties', 'docProps/app.xml'),
    contentTypes: [
      '<Default Extension="png" ContentType="image/png"/>',
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
      `<Default Extension="vml" ContentType="${TYPE}.vmlDrawing"/>`,
      `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${TYPE}.drawing+xml"/>`,
      `<Override PartName="/xl/charts/chart1.xml" ContentType="${TYPE}.drawingml.chart+xml"/>`,
      `<Override PartName="/xl/comments1.xml" ContentType="${TYPE}.spreadsheetml.comments+xml"/>`,
      `<Override PartName="/xl/printerSettings/printerSettings1.bin" ContentType="${TYPE}.spreadsheetml.printerSettings"/>`,
      `<Override PartName="/xl/calcChain.xml" ContentType="${TYPE}.spreadsheetml.calcChain+xml"/>`,
      `<Override PartName="/docProps/app.xml" ContentType="${TYPE}.extended-properties+xml"/>`,
    ].join(''),
    parts: PARTS,
  });
}
