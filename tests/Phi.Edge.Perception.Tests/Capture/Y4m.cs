using System.Text;

namespace Phi.Edge.Perception.Tests.Capture;

/// <summary>Makes YUV4MPEG2 streams of 16 x 16 grey pictures.</summary>
internal static class Y4m
{
    public const string Header = "YUV4MPEG2 W16 H16 F25:1 Ip A1:1 C420jpeg XYSCSS=420JPEG";

    public static byte[] Stream(params byte[] luminance) => Stream(Header, "FRAME", luminance);

    public static byte[] Stream(string header, string frame, params byte[] luminance)
        => [.. Encoding.Latin1.GetBytes(header + "\n"), .. luminance.SelectMany(y => Picture(frame, y))];

    private static IEnumerable<byte> Picture(string frame, byte luminance)
        => [.. Encoding.Latin1.GetBytes(frame + "\n"), .. Enumerable.Repeat(luminance, 256), .. Enumerable.Repeat((byte)128, 128)];
}
