using Microsoft.Extensions.AI;

namespace Phi.Edge.Inference;

/// <summary>What a request can ask for beyond <see cref="ChatOptions"/>. Attach it with <see cref="PhiChatOptionsExtensions.WithPhi"/>.</summary>
public sealed record PhiRequestOptions
{
    /// <summary>The larger goes first, and takes over from a smaller one between two tokens. Default 0.</summary>
    public int Priority { get; init; }

    /// <summary>How long the answer may take, waiting included; then the request ends with <see cref="PhiDeadlineException"/>. Default null: no limit.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>A newer request with the same key replaces an older one, which ends with <see cref="PhiSupersededException"/>. Default null: none.</summary>
    public string? SourceKey { get; init; }

    /// <summary>
    /// The adapter: <c>auto</c> (vision with an image, speech with sound alone, none otherwise), <c>none</c>, or a name of
    /// <see cref="PhiModel.AdapterNames"/>. Default <c>auto</c>.
    /// </summary>
    public string Adapter { get; init; } = Auto;

    /// <summary>Drops tokens less likely than this share of the likeliest, 0 to below 1. Default 0: keeps all.</summary>
    public float MinP { get; init; }

    /// <summary>Makes tokens that already occurred less likely; above 0, 1 is off. Default null: what the folder says.</summary>
    public float? RepetitionPenalty { get; init; }

    /// <summary>The value of <see cref="Adapter"/> that chooses by what the prompt holds.</summary>
    public const string Auto = "auto";

    /// <summary>The value of <see cref="Adapter"/> for the base model.</summary>
    public const string None = "none";
}
