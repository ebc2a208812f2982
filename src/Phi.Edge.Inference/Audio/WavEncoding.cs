namespace Phi.Edge.Inference.Audio;

/// <summary>How a WAV file keeps a sample.</summary>
internal enum WavEncoding
{
    /// <summary>8 bits, unsigned.</summary>
    Unsigned8,

    /// <summary>16 bits, signed.</summary>
    Signed16,

    /// <summary>24 bits, signed.</summary>
    Signed24,

    /// <summary>32 bits, signed.</summary>
    Signed32,

    /// <summary>32 bits, floating point.</summary>
    Float32,

    /// <summary>64 bits, floating point.</summary>
    Float64,
}
