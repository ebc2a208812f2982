namespace Phi.Edge.Contracts.Wire;

/// <summary>Who understood an utterance.</summary>
public enum UnderstoodBy
{
    /// <summary>Nobody.</summary>
    Nobody,

    /// <summary>The speech recogniser with the catalogue's grammar.</summary>
    Grammar,

    /// <summary>The catalogue's text patterns.</summary>
    Text,

    /// <summary>Phi, on this machine.</summary>
    Phi,

    /// <summary>A model in the cloud; answers only, never commands.</summary>
    Cloud,
}
