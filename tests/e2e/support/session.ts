/** One browser per test file; every test ends with nothing asked of outside and nothing gone wrong in any page. */
import { PreviewBrowser, type Look, type Preview } from './preview';

export type WithPreview = (look: Look, work: (preview: Preview) => Promise<void>) => Promise<void>;

export function usePreview(): WithPreview {
  const browser = new PreviewBrowser();
  beforeAll(() => browser.start(), 300_000);
  afterAll(() => browser.stop());
  return async (look, work) => {
    const preview = await browser.open(look);
    try {
      await work(preview);
      expect(await preview.missing()).toEqual([]);
    } finally {
      await preview.close();
    }
    expect(browser.outside).toEqual([]);
    expect(browser.errors.splice(0)).toEqual([]);
  };
}
