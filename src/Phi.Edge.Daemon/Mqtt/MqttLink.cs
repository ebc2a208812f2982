namespace Phi.Edge.Daemon.Mqtt;

/// <summary>The live connection, for those who must send now or not at all. Kept by <see cref="MqttConnection"/>.</summary>
internal sealed class MqttLink
{
    private volatile MqttSession? _current;

    /// <summary>The connection; null while there is none.</summary>
    public MqttSession? Current
    {
        get => _current is { Lost.IsCompleted: false } session ? session : null;
        set => _current = value;
    }
}
