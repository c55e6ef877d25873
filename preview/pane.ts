/** The pane beside the grid: shown, hidden, and as wide as the person wants it. */
import { part } from './page';

const NARROWEST = 320;
const WIDEST = 600;
const USUAL = 360;
const STEP = 20;

export function setUpPane(): void {
  const pane = part('pane', HTMLElement);
  const splitter = part('splitter', HTMLElement);
  const button = part('show-pane', HTMLButtonElement);
  let width = USUAL;

  const setWidth = (wanted: number) => {
    width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
    pane.style.width = `${width}px`;
    splitter.setAttribute('aria-valuenow', String(width));
  };
  const show = (visible: boolean) => {
    pane.hidden = !visible;
    splitter.hidden = !visible;
    button.setAttribute('aria-pressed', String(visible));
  };

  button.addEventListener('click', () => show(pane.hidden !== false));
  splitter.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') setWidth(width + STEP);
    else if (event.key === 'ArrowRight') setWidth(width - STEP);
    else if (event.key === 'Home') setWidth(NARROWEST);
    else if (event.key === 'End') setWidth(WIDEST);
    else return;
    event.preventDefault();
  });
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    // The frame would swallow the mouse.
    document.body.classList.add('resizing');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  const end = () => document.body.classList.remove('resizing');
  splitter.addEventListener('pointerup', end);
  splitter.addEventListener('pointercancel', end);

  setWidth(USUAL);
  show(true);
}
