using System.Collections.Concurrent;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Tests.Voice;

/// <summary>Remembers what was asked for.</summary>
internal sealed class RecordingVoiceControl : IVoiceControl
{
    public ConcurrentQueue<ListenAction> Pressed { get; } = new();

    public ConcurrentQueue<(string Text, string? Language)> Said { get; } = new();

    public bool Listen(ListenAction action)
    {
        Pressed.Enqueue(action);
        return true;
    }

    public bool Say(string text, string? language)
    {
        Said.Enqueue((text, language));
        return true;
    }
}
