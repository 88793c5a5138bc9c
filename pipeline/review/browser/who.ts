import type { Opening } from '../model/shapes.ts';
import { element } from './element.ts';

const key = 'casus-review-by';

/** Who decides and on which day; both are the person's to say. The name is remembered, the day is today's until it is changed. */
export function openWho({ by, asked }: Opening): () => { by: string; on: string } | null {
  const [name, day] = [element<HTMLInputElement>('by'), element<HTMLInputElement>('on')];
  name.value = (asked ? by : localStorage.getItem(key)) || by;
  day.value = today();
  name.addEventListener('input', () => localStorage.setItem(key, name.value.trim()));
  element('who').addEventListener('submit', (event) => event.preventDefault());
  return () => {
    const missing = [name, day].find((field) => field.value.trim() === '');
    missing?.focus();
    return missing ? null : { by: name.value.trim(), on: day.value };
  };
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
