namespace Phi.Edge.Contracts.Ports;

/// <summary>Speaks answers. One at a time; who calls waits or cancels.</summary>
public interface ISpeechOutput
{
    /// <summary>Speaks the text to its end.</summary>
    /// <param name="text">What to say.</param>
    /// <param name="language">ISO 639-1 code (<c>en</c>, <c>de</c>).</param>
    /// <param name="cancellationToken">Stops it in the middle of a word: an alert, or the driver speaks (barge-in).</param>
    /// <returns>False when it could not be spoken (no voice, no loudspeaker); that is logged and shown in health, never thrown.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<bool> SpeakAsync(string text, string language, CancellationToken cancellationToken);
}
