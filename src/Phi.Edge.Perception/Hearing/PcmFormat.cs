namespace Phi.Edge.Perception.Hearing;

/// <summary>How a program writes its samples: interleaved channels, little endian.</summary>
public enum PcmFormat
{
    /// <summary>Signed 16 bit.</summary>
    S16,

    /// <summary>Signed 24 bit in three bytes.</summary>
    S24,

    /// <summary>Signed 32 bit.</summary>
    S32,

    /// <summary>32-bit floating point, -1 to 1.</summary>
    Float32,
}
