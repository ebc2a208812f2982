namespace Phi.Edge.Contracts.Ports;

/// <summary>What the dashboard may do to the voice pipeline. Calls return at once.</summary>
public interface IVoiceControl
{
    /// <summary>The push-to-talk button.</summary>
    /// <returns>False when voice is off or busy.</returns>
    bool Listen(ListenAction action);

    /// <summary>A typed sentence, treated as if it had been spoken after a press of the button.</summary>
    /// <param name="text">What the driver wants, at most 500 characters.</param>
    /// <param name="language">ISO 639-1 code; null to find out.</param>
    /// <returns>False when voice is off or busy.</returns>
    bool Say(string text, string? language);
}
