import { expect, type Locator, type Page } from '@playwright/test';
import { dropFile } from './dropFile';

/** The window as a person sees it: what it says, and what can be pressed. */
export class ImportWindow {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async openSample(): Promise<void> {
    await this.button('Try it with sample data').click();
    await expect(this.heading).toHaveText('Does this look right?');
  }

  async drop(...files: readonly string[]): Promise<void> {
    await dropFile(this.button(/^Drop a /), ...files);
  }

  /** From File to Map with what was suggested. */
  async goToMap(): Promise<void> {
    await this.button('Map columns').click();
    await expect(this.heading).toHaveText('What does each row say?');
  }

  /** From Map to Check, and waits for its end. */
  async goToCheck(): Promise<void> {
    await this.button(/^Check .*rows?$/).click();
    await expect(this.heading).toHaveText(/ready\./);
  }

  async goToDestinations(): Promise<void> {
    await this.button('Choose destinations').click();
    await expect(this.heading).toHaveText('Who receives it?');
  }

  async pickDestination(name: string): Promise<void> {
    await this.page.getByRole('radio', { name: 'Only these' }).check();
    await this.page.getByRole('combobox', { name: 'Search destinations' }).fill(name);
    await this.page.getByRole('option', { name }).first().click();
  }

  async goToSend(): Promise<void> {
    await this.button('Continue to sending').click();
    await expect(this.heading).toHaveText('Where does it go?');
  }

  async addSource(source: { name: string; url: string; writeKey: string }): Promise<void> {
    await this.button('Add a Segment source').click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill(source.name);
    await dialog.getByRole('button', { name: 'Advanced' }).click();
    await dialog.getByRole('radio', { name: 'Own address' }).check();
    await dialog.getByRole('textbox', { name: 'Address' }).fill(source.url);
    await dialog.getByRole('textbox', { name: 'Write key' }).fill(source.writeKey);
    await dialog.getByRole('button', { name: 'Save source' }).click();
  }

  /** Answers an import that asks for the write key of its source, which was forgotten. */
  async enterKeyAgain(writeKey: string): Promise<void> {
    await this.button('Enter the write key').click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Write key' }).fill(writeKey);
    await dialog.getByRole('button', { name: 'Save key' }).click();
  }

  async startSending(): Promise<void> {
    await this.button(/^Start sending/).click();
  }

  /** The numbers of the equation "accepted + … = rows read", by the words above them. */
  async rows(): Promise<RowNumbers> {
    const label = await this.page.getByRole('group', { name: /^Rows: / }).getAttribute('aria-label');
    const numbers = label?.match(/\d[\d,]*/g)?.map((text) => Number(text.replaceAll(',', '')));
    const [accepted, stopped, refused, leftOut, notSent, read] = numbers ?? [];
    if (accepted === undefined || stopped === undefined || refused === undefined)
      throw new Error(label ?? '');
    if (leftOut === undefined || notSent === undefined || read === undefined) throw new Error(label ?? '');
    return { accepted, stopped, refused, leftOut, notSent, read };
  }
}

export interface RowNumbers {
  readonly accepted: number;
  readonly stopped: number;
  readonly refused: number;
  readonly leftOut: number;
  readonly notSent: number;
  readonly read: number;
}
