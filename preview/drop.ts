/** A file let go over the page opens, wherever it falls. */
import { part } from './page';

export function setUpDrop(open: (file: File) => void): void {
  const veil = part('drop', HTMLElement);
  const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  // Captured before the grid and the frames see it.
  window.addEventListener(
    'dragenter',
    (event) => {
      if (carriesFile(event)) veil.hidden = false;
    },
    true,
  );
  window.addEventListener(
    'dragover',
    (event) => {
      if (carriesFile(event)) event.preventDefault();
    },
    true,
  );
  veil.addEventListener('dragleave', () => (veil.hidden = true));
  window.addEventListener(
    'drop',
    (event) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      veil.hidden = true;
      const [file] = event.dataTransfer?.files ?? [];
      if (file) open(file);
    },
    true,
  );
}
