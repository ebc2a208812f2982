namespace Phi.Edge.Daemon.Demo;

/// <summary>Makes the frames of the film from one photograph. The same moment gives the same frame, in every run.</summary>
internal sealed class FilmRenderer
{
    // Nobody holds still: the head sways by this much, and turns along.
    private const float SwayPixels = 2.5f;
    private const float SwayDegrees = 1.2f;

    private readonly Portrait _portrait;
    private readonly EyelidPainter _rightEye;
    private readonly EyelidPainter _leftEye;
    private readonly JawPainter _jaw;
    private readonly HeadTurner _head;
    private readonly SensorNoise _noise = new(Portrait.Width * Portrait.Height * Picture.Channels);
    private readonly Picture _mouth;
    private readonly Picture _face;
    private readonly Picture _scene;

    public FilmRenderer(Portrait portrait)
    {
        _portrait = portrait;
        _rightEye = EyelidPainter.Right(portrait.Landmarks);
        _leftEye = EyelidPainter.Left(portrait.Landmarks);
        _jaw = new JawPainter(portrait.Landmarks, portrait.Picture.Width, portrait.Picture.Height);
        _head = new HeadTurner(new HeadShape(portrait.Landmarks), portrait.Picture);
        (_mouth, _face, _scene) = (portrait.Picture.Copy(), portrait.Picture.Copy(), portrait.Picture.Copy());
    }

    /// <summary>Renders a frame, <see cref="Portrait.Width"/> x <see cref="Portrait.Height"/>, BGR.</summary>
    /// <param name="expression">What the actor does.</param>
    /// <param name="time">The moment in the film: it decides the sway.</param>
    /// <param name="frame">The frame's number: it decides the noise.</param>
    /// <param name="to">The pixels.</param>
    public void Render(in Expression expression, TimeSpan time, long frame, Span<byte> to)
    {
        var face = _portrait.Picture;
        if (expression.JawDrop > 0)
        {
            face.Bytes.CopyTo(_mouth.Bytes, 0);
            _jaw.Paint(face, _mouth, expression.JawDrop);
            face = _mouth;
        }

        if (expression.LidClosure > 0)
        {
            face.Bytes.CopyTo(_face.Bytes, 0);
            _rightEye.Paint(face, _face, expression.LidClosure);
            _leftEye.Paint(face, _face, expression.LidClosure);
            face = _face;
        }

        var seconds = (float)time.TotalSeconds;
        var yaw = expression.Yaw + (SwayDegrees * MathF.Sin(0.7f * seconds));
        var shift = SwayPixels * MathF.Sin((0.53f * seconds) + 1);
        face.Bytes.CopyTo(_scene.Bytes, 0);
        _head.Paint(face, _scene, yaw, shift);
        _noise.Add(_scene.Bytes, to, frame);
    }
}
