using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Hearing;

/// <summary>A read and the buffer it filled.</summary>
internal readonly record struct AudioChunk(AudioRead Read, short[] Samples);
