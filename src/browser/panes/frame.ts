import { pageDocument } from '../../answers/page.ts';
import type { Response } from '../../model/ask.ts';
import { element } from '../element.ts';
import frameScript from './frameScript.js?raw';
import type { FrameRequest } from './next.ts';

/** What a page in a frame can tell the pane. */
export interface FrameListener {
  request(wanted: FrameRequest): void;
  /** Escape was pressed: the keys go back to the deck. */
  leave(): void;
}

/** A sandboxed frame that shows a page Python returned. It reaches neither the deck nor its storage. */
export function pageFrame(response: Response, styles: Record<string, string>, title: string, listener: FrameListener): HTMLIFrameElement {
  const srcdoc = livePage(response, styles);
  // Forms are allowed for the sake of their submit event; the policy of the page lets none of them out.
  const frame = element('iframe', { sandbox: 'allow-scripts allow-forms', title, srcdoc, referrerpolicy: 'no-referrer' });
  listeners.set(frame, listener);
  return frame;
}

/** A page that tells what is done in it, and how high it is. */
export function livePage(response: Response, styles: Record<string, string>): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return pageDocument(response, styles, { script: frameScript.trim(), nonce });
}

const listeners = new WeakMap<HTMLIFrameElement, FrameListener>();

addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  const frame = [...document.querySelectorAll<HTMLIFrameElement>('.pane-answer iframe')].find((one) => one.contentWindow === source);
  const listener = frame && listeners.get(frame);
  const message = listener && readMessage(data);
  if (message === 'leave') listener?.leave();
  else if (message) listener?.request(message);
});

/** A message of the frame, which shows what others wrote: nothing in it is taken on trust. */
function readMessage(data: unknown): FrameRequest | 'leave' | undefined {
  if (!isRecord(data) || !isRecord(data.pane)) return undefined;
  const { type, method, address, fields } = data.pane;
  if (type === 'leave') return 'leave';
  if (type !== 'request' || typeof address !== 'string' || (method !== 'GET' && method !== 'POST')) return undefined;
  if (fields === undefined) return { method, address };
  return Array.isArray(fields) && fields.every(isField) ? { method, address, fields } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isField(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
