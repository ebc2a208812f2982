using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Voice.Catalogue;
using Phi.Edge.Pipelines.Voice.Context;

namespace Phi.Edge.Pipelines.Voice.Session;

/// <summary>What is to be understood: sound with what the recogniser made of it, or a typed sentence.</summary>
public sealed record InterpretationRequest
{
    /// <summary>The sound; null for a typed sentence.</summary>
    public Utterance? Utterance { get; init; }

    /// <summary>What the recogniser made of the sound; null without a recogniser, and for a typed sentence.</summary>
    public SpeechResult? Recognized { get; init; }

    /// <summary>The typed sentence; null for sound.</summary>
    public string? Text { get; init; }

    /// <summary>Language as far as known, ISO 639-1.</summary>
    public string? Language { get; init; }

    /// <summary>The driver addressed the car: the button was pressed, or a question was asked. A wake word can be misheard.</summary>
    public bool IsAddressed { get; init; }

    /// <summary>A question is open: what was said is most likely its reply.</summary>
    public bool IsReply { get; init; }

    /// <summary>The question; null when none is open.</summary>
    public string? Asked { get; init; }

    /// <summary>The command and parameter that were asked for; null when no value was.</summary>
    public (CommandDefinition Command, ParameterDefinition Parameter)? Awaited { get; init; }

    /// <summary>What the daemon knows of the drive.</summary>
    public DriveContext Drive { get; init; } = new();
}
