using Microsoft.Extensions.DependencyInjection;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Pipelines.Voice.Session;

namespace Phi.Edge.Daemon.Voice;

/// <summary>
/// Loads what listens, and lets it run. The recogniser takes most of a second to load: that happens once the daemon is ready, since the driver
/// is watched without it. The microphone waits meanwhile, so that nothing is heard by halves.
/// </summary>
internal sealed class VoiceEars(IServiceProvider provider, VoiceParts parts, VoicePipeline conversation, HeartbeatRegistry heartbeats) : IDisposable
{
    private readonly ManualResetEventSlim _loaded = new();
    private IVoiceDetector? _detector;
    private VoiceListener? _listener;

    /// <summary>The recogniser is not there yet.</summary>
    public bool IsLoading => !_loaded.IsSet;

    /// <summary>From here on the button is accepted.</summary>
    public void WarmUp()
    {
        _detector = parts.Detector();
        if (_detector is not null)
        {
            VoiceListener.Announce(conversation);
        }
    }

    /// <summary>Loads what is not loaded, and listens. Returns at once where there is no voice detector.</summary>
    public void Run(CancellationToken stopping)
    {
        _listener ??= Load();
        _loaded.Set();
        _listener?.Run(stopping);
    }

    /// <summary>Waits until someone listens, or nobody ever will.</summary>
    /// <exception cref="OperationCanceledException">The daemon stops.</exception>
    public void WaitUntilLoaded(CancellationToken stopping) => _loaded.Wait(stopping);

    public void Dispose() => _loaded.Dispose();

    private VoiceListener? Load()
    {
        if (_detector is not { } detector)
        {
            return null;
        }

        var listener = ActivatorUtilities.CreateInstance<VoiceListener>(provider, new Ears(detector, parts.Recognizer(), parts.Spotter()));
        heartbeats.Add(listener.Heartbeat);
        listener.WarmUp();
        return listener;
    }
}
