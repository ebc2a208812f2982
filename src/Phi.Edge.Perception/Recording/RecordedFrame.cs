using OpenCvSharp;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Recording;

/// <summary>One entry of a recorder's queue: a frame and what is drawn into it. Used again and again.</summary>
internal abstract class RecordedFrame
{
    public Frame? Frame { get; private set; }

    /// <summary>Draws what was read and decided into a copy of the frame.</summary>
    public abstract void Paint(Mat picture);

    public void Clear()
    {
        Frame?.Dispose();
        Frame = null;
    }

    protected void Keep(Frame frame) => Frame = frame.Share();
}
