using System.Runtime.ExceptionServices;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Speech;

/// <summary>One decode on a thread of its own, begun while the endpointer still listens to the silence.</summary>
internal sealed class BackgroundDecode
{
    private readonly Thread _thread;
    private SpeechResult _result = SpeechResult.None;
    private ExceptionDispatchInfo? _failure;

    public BackgroundDecode(Func<SpeechResult> decode)
    {
        _thread = new Thread(() => Run(decode)) { IsBackground = true, Name = "speech.decode" };
        _thread.Start();
    }

    /// <summary>The speaker went on: the result is of no use.</summary>
    public bool IsStale { get; set; }

    /// <summary>Waits until the decoders are free again.</summary>
    public void Join() => _thread.Join();

    /// <summary>Waits for the result.</summary>
    /// <exception cref="SpeechException">The decoder failed.</exception>
    public SpeechResult Result()
    {
        Join();
        _failure?.Throw();
        return _result;
    }

    private void Run(Func<SpeechResult> decode)
    {
        try
        {
            _result = decode();
        }
        catch (SpeechException e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
    }
}
