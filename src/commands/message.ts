/** The page of the message window: the text comes in the address and is shown as text, never interpreted. */
import './message.css';

const place = document.getElementById('message');
if (place) place.textContent = decoded(location.hash.slice(1));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
