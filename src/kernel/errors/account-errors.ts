/** What may go wrong while a person proves who they are; a part of the one catalogue. */
export const accountErrors = {
  'code-wrong': {
    status: 401,
    title: { id: 'Kode ini tidak cocok atau sudah dipakai.', en: 'This code is wrong or was used already.' },
    mend: {
      id: 'Tunggu kode berikutnya di aplikasi Anda, atau pakai kode pemulihan.',
      en: 'Wait for the next code in your app, or use a recovery code.',
    },
  },
  'passkey-failed': {
    status: 401,
    title: { id: 'Kunci sandi ini tidak dapat diterima.', en: 'This passkey cannot be accepted.' },
    mend: {
      id: 'Ulangi dari halaman ini, atau pakai cara masuk lain.',
      en: 'Try again from this page, or sign in another way.',
    },
  },
  'second-factor-required': {
    status: 403,
    title: {
      id: 'Peran Anda meminta faktor kedua, dan Anda belum memilikinya.',
      en: 'Your role asks for a second factor, and you have none yet.',
    },
    mend: {
      id: 'Pasang kode sekali pakai atau kunci sandi di halaman Cara masuk.',
      en: 'Set up one-time codes or a passkey on the page Ways to sign in.',
    },
  },
  'recovery-needed': {
    status: 409,
    title: {
      id: 'Akun yang sudah dipakai dibuka lagi oleh dua administrator.',
      en: 'An account that was in use is opened again by two administrators.',
    },
    mend: {
      id: 'Ajukan pemulihan di halaman akun; administrator lain menyetujuinya, lalu buat tautannya.',
      en: 'Put a recovery forward on the page of the account; another administrator agrees, then make the link.',
    },
  },
  'confirm-first': {
    status: 403,
    title: {
      id: 'Tindakan ini meminta Anda membuktikan diri lagi.',
      en: 'This action asks you to prove who you are again.',
    },
    mend: {
      id: 'Buka Akun saya, Konfirmasi diri, lalu ulangi dalam sepuluh menit.',
      en: 'Open My account, Confirm it is you, and try again within ten minutes.',
    },
  },
  'sign-in-failed': {
    status: 401,
    title: { id: 'Nama masuk atau kata sandi tidak cocok.', en: 'The sign-in name or the password is not right.' },
    mend: {
      id: 'Periksa keduanya lalu coba lagi. Bila lupa, minta tautan baru kepada administrator.',
      en: 'Check both and try again. If you forgot it, ask an administrator for a new link.',
    },
  },
  'link-expired': {
    status: 410,
    title: { id: 'Tautan ini sudah dipakai atau kedaluwarsa.', en: 'This link was used already or has expired.' },
    mend: { id: 'Minta tautan baru kepada administrator.', en: 'Ask an administrator for a new link.' },
  },
} as const;
