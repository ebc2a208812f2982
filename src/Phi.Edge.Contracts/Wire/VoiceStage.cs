namespace Phi.Edge.Contracts.Wire;

/// <summary>Where a voice session stands. Only ever added to.</summary>
public enum VoiceStage
{
    /// <summary>The microphone is open for the driver.</summary>
    Listening,

    /// <summary>An utterance has ended and is being understood.</summary>
    Heard,

    /// <summary>It has been understood; what follows is the check.</summary>
    Understood,

    /// <summary>The driver is asked (a confirmation, a missing value), and the microphone is open for the reply.</summary>
    Asking,

    /// <summary>A command is on its way to the ECU.</summary>
    Executing,

    /// <summary>The session is over; the end reason says how.</summary>
    Done,
}
