namespace Phi.Edge.Daemon.Speech;

/// <summary>Whether an answer may be spoken beside alerts. Pure.</summary>
internal static class SpeechPolicy
{
    /// <param name="options">Settings.</param>
    /// <param name="alertShown">A warning or worse is on show.</param>
    /// <param name="speaking">The answer is being spoken.</param>
    /// <param name="interrupted">It was interrupted before.</param>
    /// <param name="waited">Since it was to be spoken, or since it was interrupted.</param>
    public static SpeechAction Next(SpeakerOptions options, bool alertShown, bool speaking, bool interrupted, TimeSpan waited)
    {
        if (speaking)
        {
            return alertShown ? SpeechAction.Interrupt : SpeechAction.Speak;
        }

        if ((interrupted && !options.RepeatAfterAlert) || (alertShown && waited >= options.MaxWait))
        {
            return SpeechAction.Drop;
        }

        return alertShown ? SpeechAction.Wait : SpeechAction.Speak;
    }
}
