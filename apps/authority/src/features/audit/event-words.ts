import type { ApiOutputs } from '@tieuchi/client/outputs';
import { formatDate, formatNumber } from '@tieuchi/ui/format';
import { type AppText, toTextKey } from '../../i18n/use-text.ts';

/** An event of the log as the server tells it. */
export type AuditEvent = ApiOutputs['audit']['list']['events'][number];

type Told = Pick<AuditEvent, 'stream' | 'data' | 'names'>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an event is about: the person, the draft, the round or the set by name. An account that is gone says so. */
export function subjectText({ stream, names }: Told, t: AppText): string {
  const [kind = '', ...rest] = stream.split(':');
  const id = rest.join(':');
  const name = names[id] ?? (uuid.test(id) ? t(kind === 'account' ? 'audit.goneAccount' : 'audit.gone') : id);
  const what = toTextKey(`audit.stream.${kind}`);
  if (kind === 'accounts') return t('audit.stream.accounts');
  return what === undefined ? name : t(what, { name });
}

/** What an event tells besides, "vai trò: Cán bộ xã; lý do: …". What only programs read (digests of texts, ids) is left out. */
export function detailsText({ data, names }: Told, t: AppText): string {
  return isRecord(data) ? fieldsText(data, names, t) : '';
}

function fieldsText(data: Readonly<Record<string, unknown>>, names: Told['names'], t: AppText): string {
  return Object.entries(data)
    .flatMap(([field, value]) => {
      const label = toTextKey(`audit.data.${field}`);
      const text = label === undefined ? '' : valueText(value, { field, names, t });
      return label === undefined || text === '' ? [] : [`${t(label)}: ${text}`];
    })
    .join('; ');
}

function valueText(value: unknown, telling: { field: string; names: Told['names']; t: AppText }): string {
  const { field, names, t } = telling;
  if (value === null || value === undefined) return '';
  // A year is a name, not an amount.
  if (typeof value === 'number') return field === 'year' ? String(value) : formatNumber(value);
  if (typeof value === 'boolean') return t(value ? 'answer.yes' : 'answer.no');
  if (typeof value === 'string') {
    const role = field === 'role' ? toTextKey(`role.${value}`) : undefined;
    if (role !== undefined) return t(role);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
    return names[value] ?? (uuid.test(value) ? '' : value);
  }
  if (Array.isArray(value)) return listText(value, telling);
  return isRecord(value) ? fieldsText(value, names, t) : '';
}

/** Short lists are told whole, long ones are counted. */
function listText(
  list: readonly unknown[],
  telling: { field: string; names: Told['names']; t: AppText },
): string {
  if (list.length > 5) return telling.t('audit.items', { count: list.length });
  return list
    .map((item) => {
      const text = valueText(item, telling);
      return isRecord(item) && text !== '' ? `(${text})` : text;
    })
    .filter((text) => text !== '')
    .join(', ');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
