/* Stands before office.js in a page of the add-in: inside the preview, the preview is the Excel it talks to. */
if (parent !== window && parent.simulatedExcel) parent.simulatedExcel.install(window);
