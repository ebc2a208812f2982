using System.Runtime.InteropServices;

namespace Phi.Edge.Perception.Hearing;

/// <summary>libsndfile's <c>SF_INFO</c>: fields in its order.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SoundFileInfo
{
    public long Frames;
    public int SampleRate;
    public int Channels;
    public int Format;
    public int Sections;
    public int Seekable;
}
