namespace Phi.Edge.Daemon.Demo;

/// <summary>Moving pictures that are computed: the same moment gives the same picture, in every run.</summary>
internal interface IFilm
{
    /// <summary>For messages.</summary>
    string Name { get; }

    /// <summary>Pixels.</summary>
    int Width { get; }

    /// <inheritdoc cref="Width"/>
    int Height { get; }

    /// <summary>Frames per second.</summary>
    int Fps { get; }

    /// <summary>How long it is.</summary>
    TimeSpan Duration { get; }

    /// <summary>Draws a frame, BGR, rows without padding.</summary>
    /// <param name="at">The moment in the film.</param>
    /// <param name="number">The frame's number: it decides the noise.</param>
    /// <param name="to">The pixels.</param>
    void Render(TimeSpan at, long number, Span<byte> to);
}
