/** The name of the task that writes and sends mail: whoever queues some asks for it at once. */
export const mailTask = 'mail';
