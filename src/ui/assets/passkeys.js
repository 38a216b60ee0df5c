// Passkeys: asks the server what to do, the authenticator to do it, and sends its answer with the form.

const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const described = (list) => (list ?? []).map((one) => ({ ...one, id: toBytes(one.id) }));

/** What the server wrote as text, as the browser wants it. */
function publicKeyOf(options) {
  return {
    ...options,
    challenge: toBytes(options.challenge),
    ...(options.user ? { user: { ...options.user, id: toBytes(options.user.id) } } : {}),
    ...(options.excludeCredentials ? { excludeCredentials: described(options.excludeCredentials) } : {}),
    ...(options.allowCredentials ? { allowCredentials: described(options.allowCredentials) } : {}),
  };
}

/** The answer of an authenticator as text. */
function answerOf(credential) {
  const { response } = credential;
  const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
  const written = parts.flatMap((name) => (response[name] ? [[name, toText(response[name])]] : []));
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    response: { ...Object.fromEntries(written), transports: response.getTransports?.() ?? [] },
  });
}

async function ask(box, form) {
  const answer = await fetch(box.dataset.options, {
    method: 'POST',
    body: new URLSearchParams(new FormData(form)),
    headers: { accept: 'application/json' },
    redirect: 'error',
  });
  if (!answer.ok) throw new Error(String(answer.status));
  const publicKey = publicKeyOf(await answer.json());
  return box.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey })
    : navigator.credentials.get({ publicKey });
}

function say(box, text) {
  const place = box.querySelector('[data-passkey-says]');
  place.textContent = text;
  place.hidden = text === '';
}

for (const box of document.querySelectorAll('[data-passkey]')) {
  const form = box.querySelector('form');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (form.getAttribute('aria-busy') === 'true') return;
    say(box, '');
    if (!window.PublicKeyCredential) return say(box, box.dataset.unsupported);
    form.setAttribute('aria-busy', 'true');
    try {
      form.elements.namedItem('credential').value = answerOf(await ask(box, form));
      form.submit();
    } catch {
      say(box, box.dataset.refused);
      form.removeAttribute('aria-busy');
    }
  });
}
