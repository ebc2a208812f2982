using System.Net;

using OpenCvSharp;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>
/// A Motion JPEG stream over HTTP (multipart/x-mixed-replace), as network cameras offer it. Read without FFmpeg, which the
/// NuGet package's native library brings without network support.
/// </summary>
internal sealed class MotionJpegStream : IDisposable
{
    // Web pages, mostly: a login, or an error in words.
    private static readonly string[] NeverVideo = ["text/html", "application/json", "image/"];

    private readonly SourceAddress _address;
    private readonly CameraOptions _options;
    private readonly FrameWriter _writer;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;
    private readonly ITimer _limit;
    private readonly JpegReader _pictures = new();
    private HttpResponseMessage? _response;
    private Stream? _stream;
    private volatile bool _stalled;

    public MotionJpegStream(SourceAddress address, CameraOptions options, FrameWriter writer, TimeProvider time)
    {
        (_address, _options, _writer, _time) = (address, options, writer, time);
        _client = new HttpClient(new SocketsHttpHandler { Credentials = Credentials(address.Value) }) { Timeout = options.OpenTimeout };
        _limit = time.CreateTimer(
            static self => ((MotionJpegStream)self!).Stall(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <returns>False when it is a stream of another kind.</returns>
    /// <exception cref="FrameSourceException">The server does not answer, refuses, or delivers something that is no video.</exception>
    public bool TryOpen(CancellationToken cancellationToken)
    {
        Close();
        _pictures.Reset();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, _address.Value);
            _response = _client.Send(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            _response.EnsureSuccessStatusCode();
            _stream = _response.Content.ReadAsStream(cancellationToken);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or UriFormatException or InvalidOperationException)
        {
            throw Refused(problem.Message, problem);
        }
        catch (OperationCanceledException problem)
        {
            throw Refused($"no answer within {_options.OpenTimeout.TotalSeconds:0.#} s", problem);
        }

        var type = _response.Content.Headers.ContentType?.MediaType ?? "";
        if (type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            return true;

        Close();
        return NeverVideo.Any(kind => type.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
            ? throw Refused($"it delivers {type}, which is no video stream")
            : false;
    }

    public FrameRead Read(CancellationToken cancellationToken)
    {
        if (_stream is null)
            return FrameRead.None(FrameReadStatus.End, $"{_address.Display} is not open");

        _stalled = false;
        using var registration = cancellationToken.UnsafeRegister(static self => ((MotionJpegStream)self!).Close(), this);
        _limit.Change(_options.StallTimeout, Timeout.InfiniteTimeSpan);
        var picture = Next(_stream);
        _limit.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (!picture.IsEmpty)
            return Decode(picture, _time.MonotonicNow());

        return _stalled
            ? FrameRead.None(FrameReadStatus.Timeout, $"{_address.Display}: no picture for {_options.StallTimeout.TotalSeconds:0.#} s")
            : FrameRead.None(FrameReadStatus.End, $"{_address.Display} ended or is not reachable any more");
    }

    public void Dispose()
    {
        _limit.Dispose();
        Close();
        _client.Dispose();
    }

    private static NetworkCredential? Credentials(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.UserInfo.Split(':', 2) is [{ Length: > 0 } user, var password]
            ? new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password))
            : null;

    private FrameSourceException Refused(string reason, Exception? cause = null)
    {
        var message = $"Camera '{_options.Name}': {_address.Display} cannot be opened: {reason}.";
        return cause is null ? new FrameSourceException(message) : new FrameSourceException(message, cause);
    }

    private ReadOnlySpan<byte> Next(Stream stream)
    {
        try
        {
            return _pictures.Next(stream);
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or ObjectDisposedException or OperationCanceledException)
        {
            return [];
        }
    }

    private FrameRead Decode(ReadOnlySpan<byte> jpeg, TimeSpan capturedAt)
    {
        try
        {
            using var picture = Cv2.ImDecode(jpeg, ImreadModes.Color);
            if (!picture.Empty())
                return _writer.Write(picture, capturedAt);
        }
        catch (Exception problem) when (problem is OpenCVException or OpenCvSharpException)
        {
            return FrameRead.None(FrameReadStatus.Error, $"a picture could not be decoded: {problem.Message}");
        }

        return FrameRead.None(FrameReadStatus.Error, "a picture could not be decoded");
    }

    private void Stall()
    {
        _stalled = true;
        Close();
    }

    // Closing the connection is what ends a read that waits for it.
    private void Close()
    {
        _response?.Dispose();
        (_response, _stream) = (null, null);
    }
}
