import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for one another on paper: no 0 o 1 i l u v. */
const alphabet = 'abcdefghjkmnpqrstwxyz23456789';
const groups = 3;
const groupLength = 5;

/** A random password to print and hand over once, such as "k7mwd-4rqhs-zap29": 15 signs of 29, about 72 bits. */
export function drawOneTimePassword(): string {
  const group = () =>
    Array.from({ length: groupLength }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return Array.from({ length: groups }, group).join('-');
}
