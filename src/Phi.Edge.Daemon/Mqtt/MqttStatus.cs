namespace Phi.Edge.Daemon.Mqtt;

/// <summary>A snapshot of the connection, for health reports.</summary>
/// <param name="Broker">Which broker.</param>
/// <param name="Connected">Whether there is a connection.</param>
/// <param name="Since">Since when it is, or is not, connected (UTC).</param>
/// <param name="Reconnects">Connections made after the first.</param>
/// <param name="Problem">Why there is none; null while connected.</param>
/// <param name="QueuedAlerts">Alerts that wait.</param>
/// <param name="Published">Messages handed to the broker.</param>
/// <param name="AlertsDropped">Alerts lost: queue full, expired, or refused by the broker.</param>
/// <param name="VoiceDropped">Voice messages lost, for the same reasons.</param>
/// <param name="StatesReplaced">Driver states replaced by newer ones before they could be sent.</param>
/// <param name="InboundAccepted">Received messages that were used.</param>
/// <param name="InboundRejected">Received messages that were refused.</param>
internal sealed record MqttStatus(
    string Broker, bool Connected, DateTimeOffset Since, int Reconnects, string? Problem, int QueuedAlerts,
    long Published, long AlertsDropped, long VoiceDropped, long StatesReplaced, long InboundAccepted, long InboundRejected);
