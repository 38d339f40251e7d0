/** Who is in the kept databases: people by province and by commune, as their user names say. */
export const cast = {
  ministry: 'bo',
  provinces: ['ninhbinh', 'thanhhoa'],
  communes: ['hoalu', 'giavien', 'kimson', 'hacthanh', 'thoxuan'],
} as const;
